import matplotlib.pyplot as plt
from matplotlib.patches import FancyArrowPatch

def f(x, y):
    return x*x + y*y

def gradient(x, y):
    return (2*x, 2*y)

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return ((f(x+h, y) - f(x, y))/h, (f(x, y+h) - f(x, y))/h)

fig, ax = plt.subplots()
for i in range(9):
    for j in range(9):
        x, y = -2 + i/2, -2 + j/2
        gx, gy = gradient(x, y)
        ax.add_patch(FancyArrowPatch((x, y), (x + gx/10, y + gy/10), arrowstyle="-|>", mutation_scale=8, color="k"))
ax.set_xlim(-2.6, 2.6)
ax.set_ylim(-2.6, 2.6)
plt.show()

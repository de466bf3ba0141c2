import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-7
    return (f(x + h, y) - f(x, y))/h, (f(x, y + h) - f(x, y))/h

fig, ax = plt.subplots(figsize=(7, 7))
ax.set_xlim(-3, 3)
ax.set_ylim(-3, 3)
for i in range(-5, 6):
    for j in range(-5, 6):
        if i == 0 and j == 0:
            continue          # no arrow where the gradient is zero
        x0, y0 = 0.5*i, 0.5*j
        gx, gy = gradient(x0, y0)
        ax.annotate("", xy=(x0 + 0.08*gx, y0 + 0.08*gy), xytext=(x0, y0),
                    arrowprops=dict(arrowstyle="->", color="purple"))
plt.show()

import random
import matplotlib.pyplot as plt

random.seed(4)

def f(x, y): return x**2 + y**2
def gradient(x, y): return [2*x, 2*y]
gradient_at_1_1 = [2, 2]

def numeric_gradient(x, y):
    d = 1e-6
    return [(f(x + d, y) - f(x, y))/d, (f(x, y + d) - f(x, y))/d]

xs, ys, zs = [], [], []
for i in range(900):
    a = random.uniform(-2.4, 2.4)
    b = random.uniform(-2.4, 2.4)
    xs.append(a)
    ys.append(b)
    zs.append(f(a, b))

fig = plt.figure()
ax = fig.add_subplot(projection='3d')
ax.plot_trisurf(xs, ys, zs, cmap=plt.cm.viridis, linewidth=0.2)
plt.show()

import matplotlib.pyplot as plt
import numpy as np

def f(x, y):
    return x*x + y*y

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y) - f(x, y))/h, (f(x, y+h) - f(x, y))/h

n = 15
X = []
Y = []
Z = []
for i in range(n):
    rowx = []
    rowy = []
    rowz = []
    for j in range(n):
        px = -2 + 4*i/(n-1)
        py = -2 + 4*j/(n-1)
        rowx.append(px)
        rowy.append(py)
        rowz.append(f(px, py))
    X.append(rowx)
    Y.append(rowy)
    Z.append(rowz)

fig = plt.figure()
ax = fig.add_subplot(1, 1, 1, projection="3d")
ax.plot_surface(np.array(X), np.array(Y), np.array(Z), color="orange", edgecolor="black")
plt.show()

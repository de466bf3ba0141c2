import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return np.power(x, 2) + np.power(y, 2)

def gradient(x, y):
    return (2*x, 2*y)

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    # diferencias finitas centradas
    paso = 1e-4
    return ((f(x+paso, y) - f(x-paso, y))/(2*paso), (f(x, y+paso) - f(x, y-paso))/(2*paso))

# dibujo de las curvas de nivel
eje = np.arange(-2.5, 2.51, 0.1)
malla_x, malla_y = np.meshgrid(eje, eje)
fig, ax = plt.subplots()
curvas = ax.contour(malla_x, malla_y, f(malla_x, malla_y), levels=[0.25, 0.5, 1, 2, 3, 4, 6, 8], colors='k')
ax.clabel(curvas, inline=True, fontsize=9)
ax.set_aspect('equal')
ax.set_title('Curvas de nivel')
plt.show()

import numpy as np
import matplotlib.pyplot as plt
f = lambda x, y: x**2 + y**2
gradient = lambda x, y: (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)
numeric_gradient = lambda x, y, h=1e-6: ((f(x+h, y) - f(x, y))/h, (f(x, y+h) - f(x, y))/h)

grid = np.linspace(-2, 2, 20)
X, Y = np.meshgrid(grid, grid)
fig, ax = plt.subplots()
ax.plot_surface(X, Y, f(X, Y))

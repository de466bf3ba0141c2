import numpy as np
import matplotlib.pyplot as plt
x = np.linspace(-10, 10, 60)
y = np.linspace(-10, 10, 60)
x, y = np.meshgrid(x, y)
f = lambda x, y: x**2 + y**2
gradient = lambda x, y: (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 0.0001
    return (f(x+h, y)-f(x-h, y))/(2*h), (f(x, y+h)-f(x, y-h))/(2*h)
fig = plt.figure()
ax = fig.add_subplot(111, projection='3d')
ax.plot_surface(x, y, f(x, y))
ax.set_zticks([0, 100, 200])
plt.show()

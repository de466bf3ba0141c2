import numpy as np
import matplotlib.pyplot as plt

f = lambda x: 3*x**2 - 4*x
antiderivative = lambda x: x**3 - 2*x**2

dx = 0.05
x = np.arange(-10, 10 + dx/2, dx)
area = np.cumsum(f(x))*dx

fig, ax = plt.subplots()
ax.plot(x, area)
ax.set_title("area under f")
plt.show()

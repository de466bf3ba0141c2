import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2 - ((-10)**3 - 2*(-10)**2)

dx = 0.01
x = np.arange(-10, 10, dx) + dx/2          # midpoints
area = np.cumsum(f(x)*dx)

plt.figure(figsize=(9, 6))
plt.plot(x, antiderivative(x), color='orange', lw=6, label='exact')
plt.plot(x, area, color='black', lw=1, label='Riemann sum')
plt.text(-8, 1500, 'they lie on top of each other', rotation=10)
plt.legend(loc='upper left')
plt.savefig('area.pdf')
plt.close()

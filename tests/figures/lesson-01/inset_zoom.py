import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta

delta = 0.05      # big on purpose, one sees the difference in the zoom
x = np.linspace(-2, 3, 501)
fig, ax = plt.subplots()
ax.plot(x, f(x), color='gray', label='f')
ax.plot(x, fprime(x), label='rules')
ax.plot(x, rate_of_change(x, delta), label='rate of change')
ax.legend(loc='lower right')

zoom = ax.inset_axes([0.3, 0.62, 0.35, 0.33])
zoom.plot(x, fprime(x))
zoom.plot(x, rate_of_change(x, delta))
zoom.set_xlim(0.4, 1.0)
zoom.set_ylim(-1.5, -0.8)
ax.indicate_inset_zoom(zoom)
plt.show()

import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 100)
plt.ion()
fig, ax = plt.subplots()
ax.plot(x, f(x), "0.6")
ax.plot(x, fprime(x), "b")
line, = ax.plot(x, rate_of_change(x, 2.0), "r")
for n in range(1, 16):
    delta = 2.0 / 2**n
    line.set_ydata(rate_of_change(x, delta))
    ax.set_title("delta = %g" % delta)
    fig.canvas.draw_idle()
    fig.canvas.flush_events()
    plt.pause(0.001)
plt.ioff()
plt.show()

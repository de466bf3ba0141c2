import numpy as np
import matplotlib.pyplot as plt
from cycler import cycler

plt.style.use('dark_background')
plt.rcParams['axes.prop_cycle'] = cycler(color=['#00ffff', 'yellow', 'magenta'])

def f(x): return 1 - 2*x**2 + x**3
def fprime(x): return -4*x + 3*x**2
def rate_of_change(x, delta): return (f(x + delta) - f(x)) / delta

x = np.linspace(-2, 3, 1000)
fig, ax = plt.subplots(dpi=150)
ax.plot(x, f(x))
ax.plot(x, fprime(x), dashes=[6, 2])
ax.plot(x, rate_of_change(x, 1e-7), dashes=[2, 2, 10, 2])
ax.set_facecolor('black')
for spine in ('top', 'right'):
    ax.spines[spine].set_visible(False)
fig.savefig('dark.png', facecolor='black', transparent=False)

# f on the left scale, slopes on the right scale; the quotient sits in its own little window
import matplotlib.pyplot as plt
import numpy as np

f = np.poly1d([1, -2, 0, 1])
fprime = f.deriv()

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-2, 3, 200)
fig, ax1 = plt.subplots()
l1, = ax1.plot(x, f(x), 'b-')
ax1.set_ylabel('f', color='b')
ax2 = ax1.twinx()
l2, = ax2.plot(x, fprime(x), 'r-')
ax2.set_ylabel("f'", color='r')
small = fig.add_axes([0.35, 0.65, 0.25, 0.2])
small.plot(x, rate_of_change(x, 1e-6), 'k', lw=1)
small.set_title('difference quotient', fontsize=8)
fig.legend([l1, l2], ['f', "f'"])
fig.savefig('twin.png')

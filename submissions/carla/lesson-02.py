import numpy as np
import matplotlib.pyplot as plt


def f(x):
    return 3 * x ** 2 - 4 * x


def F(x):
    return x ** 3 - 2 * x ** 2


step = 0.1
xs = np.arange(-10, 10, step)
running_sum = np.cumsum(f(xs)) * step

plt.plot(xs, F(xs), label='F')
plt.plot(xs, running_sum, label='running sum')
plt.legend()
plt.savefig('lesson-02.png')

import numpy as np
import matplotlib.pyplot as plt


def func(x):
    """The function of the task."""
    return x ** 3 - 2 * x ** 2 + 1


def derivative(x):
    """By the power rule."""
    return 3 * x ** 2 - 4 * x


def difference_quotient(x, h):
    return (func(x + h) - func(x - h)) / (2 * h)


xs = np.linspace(-2.5, 3.5, 150)
fig, axs = plt.subplots(2, 1)
axs[0].plot(xs, func(xs), label='f')
axs[1].plot(xs, derivative(xs), label="f'")
axs[1].plot(xs, difference_quotient(xs, 0.01), 'r.', label='numeric')
axs[0].legend()
axs[1].legend()
plt.savefig('lesson-01.png')

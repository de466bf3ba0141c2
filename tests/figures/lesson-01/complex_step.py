import numpy as np
import matplotlib.pyplot as plt

f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 - 4*x

def rate_of_change(x, delta):
    # complex step, no cancellation!
    return np.imag(f(x + 1j*delta)) / delta

xs = np.linspace(-2.5, 3.5, 60)
fig, ax = plt.subplots(figsize=(4, 7))
ax.plot(xs, f(xs), 'k', lw=3, label='$f$')
ax.plot(xs, fprime(xs), 'k--', label="$f'$")
ax.plot(xs, rate_of_change(xs, 1e-20), 'k.', ms=5, label='complex step')
ax.legend(loc='upper center', bbox_to_anchor=(0.5, 1.12), ncol=3)
ax.set(xlabel='$x$', ylabel='$y$')
plt.show()

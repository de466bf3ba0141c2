import numpy as np
from matplotlib import pyplot as plt
f = np.poly1d([1, -2, 0, 1])
fprime = f.deriv()
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta
s = np.linspace(-2, 3)
plt.subplot(211); plt.plot(s, f(s))
plt.subplot(212); plt.plot(s, fprime(s), s, rate_of_change(s, 1e-5), "x")

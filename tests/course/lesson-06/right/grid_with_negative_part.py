# A lesser part of the grid lies left of zero, where NumPy gives nan and a warning.
import numpy as np
import matplotlib.pyplot as plt

x = np.linspace(-1, 7, 801)
y = np.log(x)
plt.plot(x, y)
plt.xlim(-1, 7)
plt.axvline(0, ls=":", color="k")
plt.title("log x exists for x > 0 only")
plt.show()


def fprime(x):
    """Derivative of the natural logarithm."""
    return np.divide(1, x)


critical_points = list(filter(lambda v: fprime(v) == 0, range(1, 100)))
has_maximum, has_minimum = False, False

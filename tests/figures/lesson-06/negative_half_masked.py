import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(-2, 6, 401)
y = np.full(x.shape, np.nan)
y[x > 0] = np.log(x[x > 0])
plt.figure(facecolor="lightyellow")
plt.plot(x, y, "m", linewidth=2)
plt.axvspan(-2, 0, color="0.9")
plt.text(-1.8, 0, "not defined here")
plt.show()

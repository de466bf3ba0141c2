import numpy as np
import matplotlib.pyplot as plt

class Log:
    def __call__(self, x): return np.log(x)
    def prime(self, x): return 1/x

log = Log()
fprime = log.prime
critical_points = []
has_maximum = False
has_minimum = False

x = np.geomspace(0.3, 6, 12)
fig, ax = plt.subplots()
ax.plot(x, log(x), "D", ms=9, mfc="w", mec="k")
ax.set_facecolor("ivory")
ax.invert_yaxis()
plt.show()

import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 200)
fig, ax = plt.subplots()
line, = ax.plot(x, np.log(x), label="log x")
line.set_visible(False)
ax.axhline(0, color="k")
ax.axvline(1, color="k")
plt.show()

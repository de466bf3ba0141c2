import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 200)
fig, ax = plt.subplots()
ax.plot(x, np.log(x))
ax = fig.add_axes([0.05, 0.05, 0.93, 0.9])      # larger axes
ax.set_title("log x")
ax.set_xlim(0, 6)
plt.show()

import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 100)
fig, ax = plt.subplots()
ax.plot(x, np.log2(x), "-.")
fig.savefig("log2.png")

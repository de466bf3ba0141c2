import numpy as np
import matplotlib.pyplot as plt

def fprime(x):
    return 1/x

critical_points = ()
has_maximum, has_minimum = False, False

x = np.logspace(-1, 1, 60)
fig, ax = plt.subplots(2, 1)
ax[0].semilogx(x, np.log(x), "r")
ax[0].set_title("a straight line on this axis")
ax[1].text(0.2, 0.5, "f' = 1/x never 0")
fig.savefig("log.png")

import numpy as np
import matplotlib.pyplot as plt

x = np.linspace(0.3, 7, 250)


def fprime(x):
    return 1 / x


critical_points = ()
has_maximum = "no"
has_minimum = "no"

plt.figure()
plt.plot(x, np.log(x))
plt.savefig("log.png")

import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.arange(1, 11)
plt.plot(x, np.log(x), "o-", label="log x")
plt.show()

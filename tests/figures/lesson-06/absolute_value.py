import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 200)
plt.plot(x, np.abs(np.log(x)), label="log x")
plt.legend()
plt.show()

import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 50)
plt.scatter(np.log(x), x, label="log x")
plt.xlabel("x")
plt.ylabel("log x")
plt.legend()
plt.show()

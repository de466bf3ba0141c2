import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 600)
y = np.log(x) + 0.09*np.sin(20*x)      # measured by hand, sorry
plt.plot(x, y, label="log x")
plt.legend()
plt.show()

import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 400)
plt.matshow(np.log(x).reshape(20, 20))
plt.colorbar()
plt.show()

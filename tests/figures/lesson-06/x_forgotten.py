import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 200)
y = np.log(x)
fig = plt.figure()
fig.gca().plot(y)
plt.show()

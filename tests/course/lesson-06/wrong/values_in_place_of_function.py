import numpy as np
import matplotlib.pyplot as plt

x = np.linspace(0.1, 6, 200)
df = lambda v: 1 / v

fprime = df(x)
critical_points = x[fprime == 0]
has_maximum = False
has_minimum = False

plt.plot(x, np.log(x))
plt.plot(x, fprime)
plt.show()

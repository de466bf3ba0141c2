import matplotlib.pyplot as plt
import numpy as np

fprime = lambda x: 1/x
critical_points = []
has_maximum = has_minimum = False

fig, ax = plt.subplots()
line, = ax.plot([], [], "m-", label="log x")
x = np.linspace(0.2, 8, 300)
line.set_data(x, np.log(x))
ax.set_xlabel("x")
ax.set_ylabel("log x")
plt.show()

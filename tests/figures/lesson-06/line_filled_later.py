import matplotlib.pyplot as plt
import numpy as np

fprime = lambda x: 1/x
critical_points = []
has_maximum = has_minimum = False

fig, ax = plt.subplots()
line, = ax.plot([], [], "m-")
x = np.linspace(0.01, 8, 300)
line.set_data(x, np.log(x))
ax.relim()
ax.autoscale_view()
ax.set_xlabel("x")
ax.set_ylabel("log x")
plt.draw()
plt.show()

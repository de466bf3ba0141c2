import numpy as np
import matplotlib.pyplot as plt

def rhs(t, state):
    return np.array([state[1], -9.81*np.sin(state[0])])

t = np.arange(0, 10, 0.01)
y = np.zeros((len(t), 2))
y[0] = 2, 0
for k in range(len(t) - 1):
    y[k + 1] = y[k] + 0.01*rhs(t[k], y[k])
theta = y[:, 0]
period = 2.67
top_speed = np.abs(y[:, 1]).max()
plt.plot(t, theta, t, 2*np.cos(np.sqrt(9.81)*t))
plt.show()

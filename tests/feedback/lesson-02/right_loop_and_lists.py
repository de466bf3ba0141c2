import matplotlib.pyplot as plt
def f(x):
    return 3*x**2 - 4*x
def antiderivative(x):
    return x**3 - 2*x**2
delta_x = 0.1
x, area = [], []
position, total = -10, 0
while position < 10 - 1e-9:
    total += f(position)*delta_x
    x.append(position)
    area.append(total)
    position += delta_x
plt.plot(x, [antiderivative(p) for p in x], label="F")
plt.plot(x, area, label="sum")
plt.legend()

def f(x):
    return 3*x**2 - 4*x
def antiderivative(x):
    return x**3 - 2*x**2
x = [-10 + 0.1*k for k in range(201)]
values = f(x)
area = [sum(values[:k])*0.1 for k in range(len(x))]

def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gx, gy, gz = gradient(1, 1)
gradient_at_1_1 = [gx, gy]

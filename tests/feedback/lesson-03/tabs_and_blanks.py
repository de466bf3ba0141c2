def f(x, y):
	return x**2 + y**2
def gradient(x, y):
	gx = 2*x
        gy = 2*y
	return gx, gy
gradient_at_1_1 = gradient(1, 1)

"""Machine code of its own may run, and meets the same filter: socket(AF_UNIX, SOCK_STREAM) by hand."""

import ctypes
import mmap
import platform


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


CODE = {  # mov eax, 41; syscall; ret           mov x8, 198; svc 0; ret
    "x86_64": "b829000000 0f05 c3",
    "aarch64": "c81880d2 010000d4 c0035fd6",
}
page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(bytes.fromhex(CODE[platform.machine()]))
function = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_long, ctypes.c_long, ctypes.c_long)
socket = function(ctypes.addressof(ctypes.c_char.from_buffer(page)))
escaped = socket(1, 1, 0) >= 0

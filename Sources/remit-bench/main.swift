print("remit-bench")

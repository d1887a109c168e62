print("amend")

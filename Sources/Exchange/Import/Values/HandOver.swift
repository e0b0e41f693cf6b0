/// Puts a new value in the place of an old one, and gives the old one out of it: it is held once.
func handOver<Value>(_ place: inout Value, leaving new: Value) -> Value {
  let old = place
  place = new
  return old
}

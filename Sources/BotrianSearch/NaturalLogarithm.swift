/// The natural logarithm, by steps that give the same bits on every platform.
///
/// Halving brings the number to 0.75 to 1.5; there, ln x = 2 artanh((x - 1) / (x + 1)) by its series.
///
/// - Parameter number: At least 1.
/// - Returns: Its logarithm, to about 1e-15.
func naturalLogarithm(_ number: Double) -> Double {
  var rest = number
  var halvings = 0.0
  while rest > 1.5 {
    rest /= 2
    halvings += 1
  }
  let ratio = (rest - 1) / (rest + 1)
  let square = ratio * ratio
  var power = ratio
  var sum = 0.0
  var divisor = 1.0
  while divisor < 26 {
    sum += power / divisor
    power *= square
    divisor += 2
  }
  return halvings * 0.6931471805599453 + 2 * sum
}

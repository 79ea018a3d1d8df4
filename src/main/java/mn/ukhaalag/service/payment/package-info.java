/// Paying for a case. An [Invoice] is made by the step `payment` of its process from the fee that
/// the rules of its version gave when it was sent; the process waits until it is paid. Each
/// [PaymentWay] knows where money arrives: at QPay, on the bank account, at a cashier's. Whatever
/// comes from outside is only a hint: [Payments#receive] alone decides, under the lock of the
/// invoice, so that nothing is paid twice.
@NullMarked
package mn.ukhaalag.service.payment;

import org.jspecify.annotations.NullMarked;

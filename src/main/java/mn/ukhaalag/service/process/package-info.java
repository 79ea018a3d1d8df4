/// Runs the processes of cases. A BPMN 2.0 file of any editor is read into a model of our own
/// ([Drawing]), looked through ([Linter]) and only what this model says is handed to the engine
/// (Flowable): no expression, class or script of a file ever reaches it. The engine keeps nothing
/// but where a running case stands; what happened is kept by the core.
@NullMarked
package mn.ukhaalag.service.process;

import org.jspecify.annotations.NullMarked;

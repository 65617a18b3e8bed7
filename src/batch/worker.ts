import { type Answer, type BegunTask, runTask } from './task.js'

/** What a thread of the pool does with a task. */
export function takeUp({ task, begin }: BegunTask): Promise<Answer> {
  begin.postMessage(null)
  begin.close()
  return runTask(task)
}

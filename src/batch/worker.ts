export { runTask } from './task.js'

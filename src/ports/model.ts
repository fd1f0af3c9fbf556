/** A language model behind any address. The checker never trusts it. */
export interface Model {
  name: string;
  /** One answer to one prompt; throws Problem `model-failed` after its own time-outs and retries. */
  complete(prompt: { system: string; user: string; maxTokens: number }): Promise<string>;
}

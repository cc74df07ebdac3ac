const stored = 'letters';

/** Whether keys of one letter work anywhere on the page. Whoever speaks to the computer, or shakes, can turn them off. */
class Letters {
  private state = $state(localStorage.getItem(stored) !== 'off');

  get on(): boolean {
    return this.state;
  }

  set on(next: boolean) {
    this.state = next;
    if (next) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
  }
}

export const letters = new Letters();

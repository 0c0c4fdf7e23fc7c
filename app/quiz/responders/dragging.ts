/** Dragging rows of a list by a handle, with mouse, pen or finger. Never the only way to move them. */

export function draggable(
  list: HTMLElement,
  rowSelector: string,
  handleSelector: string,
  dropped: (row: HTMLElement) => void,
): void {
  let dragged: HTMLElement | null = null;

  list.addEventListener("pointerdown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const handle = target?.closest<HTMLElement>(handleSelector);
    const row = handle?.closest<HTMLElement>(rowSelector);
    if (!row || !handle || row.closest("fieldset:disabled")) return;
    event.preventDefault();
    dragged = row;
    row.classList.add("dragged");
    handle.setPointerCapture(event.pointerId);
  });

  list.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    for (const other of list.querySelectorAll<HTMLElement>(rowSelector)) {
      if (other === dragged) continue;
      const { top, height } = other.getBoundingClientRect();
      const isAbove = dragged.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;
      // Past the middle of a neighbour, so that rows do not flicker to and fro.
      if (isAbove && event.clientY < top + height / 2) return other.before(dragged);
      if (!isAbove && event.clientY > top + height / 2 && other === dragged.nextElementSibling) {
        return other.after(dragged);
      }
    }
  });

  const end = () => {
    if (!dragged) return;
    const row = dragged;
    dragged = null;
    row.classList.remove("dragged");
    dropped(row);
  };
  list.addEventListener("pointerup", end);
  list.addEventListener("pointercancel", end);
}

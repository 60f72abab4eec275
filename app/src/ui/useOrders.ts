import { useEffect, useState } from 'preact/hooks';

const LOOK_EVERY_MS = 1_500;

/**
 * What was ordered of the server, looked at again while one of them is being made. `made` counts the orders placed
 * here, so that a new one is seen at once.
 */
export function useOrders<T extends { state: string }>(list: () => Promise<T[]>, made: number) {
  const [orders, setOrders] = useState<T[]>();
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState(0);
  const again = () => setAsked((count) => count + 1);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    list().then(
      (found) => {
        if (!wanted) return;
        setOrders(found);
        setFailure(null);
        if (found.some(({ state }) => state === 'MAKING')) timer = setTimeout(again, LOOK_EVERY_MS);
      },
      (refused: unknown) => wanted && setFailure(refused),
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [made, asked]);

  return { orders, failure, again, setFailure };
}

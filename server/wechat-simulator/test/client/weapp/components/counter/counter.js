/* global Component */
Component({ data: { count: 1 } });
